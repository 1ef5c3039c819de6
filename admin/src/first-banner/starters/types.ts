/** A whole banner's wording, to begin from. `{minimum}` is the smallest amount asked for. */
export interface Starter {
  /** For editors. */
  name: string;
  heading: string;
  /** A paragraph each. */
  body: string[];
  continueLabel: string;
  /** ISO 4217; for a newsroom that has not said in its settings what it asks for. */
  currency: string;
  question: string;
  linkLabel: string;
  emailLabel: string;
  consentText: string;
  thanks: string;
  nextMonth: string;
  inThreeMonths: string;
  subject: string;
  letter: string[];
  actionLabel: string;
}
