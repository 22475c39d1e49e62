/** Port and injection token: can questions be answered now, and if not, why? */
export abstract class Readiness {
  /** Cheap enough to be asked every second. The reason is for operators and holds nothing secret. */
  abstract status(): { readonly ready: boolean; readonly reason?: string };
}
