import comments from './vi/comments.ts';
import common from './vi/common.ts';

export default { common, comments };
