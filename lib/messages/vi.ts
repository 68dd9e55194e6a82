import common from './vi/common.ts';
import reader from './vi/reader.ts';

export default { common, reader };
