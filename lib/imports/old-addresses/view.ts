/** An old address and where it leads now; null: to nothing that is before readers. */
export type AddressLine = { path: string; target: string | null };
