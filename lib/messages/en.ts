import type { Catalogue } from './catalogue.ts';
import common from './en/common.ts';

export default { common } satisfies Catalogue;
