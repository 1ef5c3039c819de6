import { anniversary } from './anniversary';
import { appeal } from './appeal';
import { investigation } from './investigation';
import { short } from './short';
import type { BannerSeed } from './types';

export const BANNERS: BannerSeed[] = [appeal, short, investigation, anniversary];
