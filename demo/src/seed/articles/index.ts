import { coast } from './coast';
import { harbour } from './harbour';
import { town } from './town';
import type { ArticleSeed } from './types';

/** In the order in which the paper prints them. */
export const ARTICLES: ArticleSeed[] = [...harbour, ...town, ...coast];
