import { z } from 'zod';
import { span } from '../policy/dates';
import { bilingual, civilDay, kebabName } from '../policy/words';
import { cadreForms, organisationForms } from './forms';

/** What every statement of a pack says of itself: whether a person has read it in the text that it names. */
const read = {
  says: bilingual,
  verified: z.boolean(),
  /** In words: the text, its article and where it was found; or that it is from memory. */
  readIn: bilingual,
};

/** A statement with its length of time, or one that has none. */
const clauseSchema = z.strictObject({ within: span.optional(), ...read });

/**
 * What a regulation says, as data: it is not law for those who use this software, and where it was read matters as much
 * as what it says. Nothing is decided from a pack by itself.
 */
export const rulePackSchema = z.strictObject({
  schema: z.literal('duban/rule-pack/1'),
  title: bilingual,
  source: z.strictObject({
    title: bilingual,
    version: z.string().min(1),
    inForce: civilDay,
  }),
  forms: z.strictObject({
    organisation: z.strictObject({ ...read, forms: z.array(z.enum(organisationForms)).min(1) }),
    cadre: z.strictObject({ ...read, forms: z.array(z.enum(cadreForms)).min(1) }),
  }),
  clauses: z.record(kebabName, clauseSchema),
});
export type RulePack = z.infer<typeof rulePackSchema>;

export const rulePackName = rulePackSchema.shape.schema.value;
