declare module "edtf" {
  /** Parses a date of EDTF levels 0 to 3; throws on any other text. Ends of open intervals are infinite or null. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
