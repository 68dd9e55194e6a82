/** Why a ban was left as it was. `ended`: it holds no more. `standing`: whom it was for is banned anew, or it would have run out by now. */
export type BulkBanCode = 'ended' | 'standing';
