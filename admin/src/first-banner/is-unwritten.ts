import { blocksAreEmpty } from '../../../domain/src/copy/block-content';
import type { Form } from './starter-form';

/** Whether nobody has written anything that readers would see. */
export const isUnwritten = (form: Form): boolean =>
  !form.heading && !form.continueLabel && !form.ask?.length && blocksAreEmpty(form.body ?? []);
