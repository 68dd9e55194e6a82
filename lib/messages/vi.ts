import common from './vi/common.ts';

export default { common };
