import type { Catalogue } from './catalogue.ts';
import common from './en/common.ts';
import reader from './en/reader.ts';

export default { common, reader } satisfies Catalogue;
