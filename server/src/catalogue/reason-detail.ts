import type { Condition } from '../../../domain/src/audience';
import type { Campaign } from '../../../domain/src/choices';
import type { Considered } from '../../../domain/src/reasons';

/** What a reason is about, for those who say it in another language. */
export interface ReasonDetail {
  /** ISO 8601. */
  startsAt?: string | undefined;
  /** ISO 8601. */
  endsAt?: string | undefined;
  /** What the condition that failed wants. */
  wanted?: unknown;
  /** How editors call the article's field that does not fit; empty where it is no field. */
  field?: string;
}

/** Of a campaign that was decided on; empty where the reason says it all. */
export const reasonDetail = (
  { reason }: Considered,
  { startsAt, endsAt, audience }: Campaign,
): ReasonDetail => {
  const [, condition] = /^(?:audience|unknown)-(.+)$/.exec(reason) ?? [];
  if (condition) {
    return { wanted: audience?.[condition as Condition] };
  }
  switch (reason) {
    case 'not-started':
      return { startsAt };
    case 'ended':
      return { endsAt };
    default:
      return {};
  }
};
