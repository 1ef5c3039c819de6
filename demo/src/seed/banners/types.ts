import type { Block } from '../blocks';
import type { Translated } from '../locales';

interface AskSeed {
  frequency: 'once' | 'monthly' | 'annual';
  currency: string;
  amounts: string;
  suggested: number;
  otherAllowed: boolean;
}

/** What a banner says in one language. */
export interface BannerCopy {
  heading: string;
  body: Block[];
  ask: AskSeed[];
  continueLabel: string;
  reminder: {
    question: string;
    linkLabel: string;
    emailLabel: string;
    consentText: string;
    thanks: string;
    options: Array<{ label: string; after: string }>;
  };
  reminderEmail: { subject: string; body: Block[]; actionLabel: string };
}

export interface BannerSeed {
  /** A name for the seed alone. */
  key: string;
  /** What editors call it. */
  name: string;
  published: boolean;
  /** A file in `demo/assets`. */
  image?: { file: string; alternativeText: string };
  closable: boolean;
  quietDays: number;
  appearance: { background?: string; text?: string; accent?: string; layout: 'boxed' | 'plain' };
  copy: Translated<BannerCopy>;
}
