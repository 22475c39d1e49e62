/** A moment as every verb shows it; which report it is of is asked where one was presented. Takes $presented. */
export const MOMENT = `
fragment Moment on Moment {
  validOn position recordedAt size takenOver
  report @include(if: $presented) { id title }
  reportVersion @include(if: $presented)
  nothingPresented @include(if: $presented)
}`;

export interface MomentAnswer {
  readonly validOn: string;
  readonly position: string;
  readonly recordedAt: string | null;
  readonly size: number;
  readonly takenOver: boolean;
  readonly report?: { readonly id: string; readonly title: string | null } | null;
  readonly reportVersion?: number | null;
  readonly nothingPresented?: boolean;
}

/** The event that something rests on, with its sentence. */
export interface EventAnswer {
  readonly id: string;
  readonly type: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly summary: string;
}
