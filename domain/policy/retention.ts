import { z } from 'zod';
import { span } from './dates';

/**
 * How long names and texts are kept once nobody needs them for the work. What is erased leaves its digest, so that the
 * log stays whole. Without it nothing is ever erased.
 */
export const retentionSchema = z.strictObject({
  /** Name, address and account of a person, counted from the day their last post or role ended. */
  names: span.optional(),
  /** What people wrote and what the engine sent, counted from the day of writing; issued papers are kept. */
  texts: span.optional(),
});
export type Retention = z.infer<typeof retentionSchema>;
