import type { Moment } from '../../moment/moment.js';
import type { ReportVersionView, ReportView } from '../../views/report/report.view.js';

/** That a body was shown a version of a report, and up to where that had read the log. */
export interface Presented {
  readonly report: ReportView;
  readonly version: ReportVersionView;
  readonly bodyId: string;
  readonly decisionId: string;
  readonly presentedOn: string;
  /** Position of the last event that the version includes. */
  readonly cutOff: bigint;
  /** Position of the event that says that it was presented. */
  readonly event: bigint;
}

/** Presentations by a moment that count, in order of their days. */
export function presentedOf(reports: readonly ReportView[], { validOn }: Moment): Presented[] {
  return reports
    .flatMap((report) =>
      report.versions.flatMap((version) =>
        version.presentations
          .filter(({ counts, presentedOn }) => counts && presentedOn <= validOn)
          .map(({ bodyId, decisionId, presentedOn, position }) => ({
            report,
            version,
            bodyId,
            decisionId,
            presentedOn,
            cutOff: version.moment.position,
            event: position,
          })),
      ),
    )
    .sort((a, b) =>
      a.presentedOn === b.presentedOn ? Number(a.event - b.event) : a.presentedOn < b.presentedOn ? -1 : 1,
    );
}
