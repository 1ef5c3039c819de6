import { testsOf } from '../../domain/src/audience';
import { pausedBy } from '../../domain/src/frequency';

export { withCountry } from './country';
export { rememberImpression, rememberResponse } from './impressions';
export { readerFacts } from './reader-facts';

/** What tests audiences and frequencies. */
export const targeting = { testsOf, pausedBy };
