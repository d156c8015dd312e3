/**
 * The forms of accountability of the Party regulation. They are no rungs: the office's ladder of work and this list are
 * two vocabularies, and that a rung was answered by a form is a record that a person makes (`mayAnswerTo`).
 */
export const organisationForms = ['self-examination', 'circular', 'reorganisation'] as const;
export const cadreForms = [
  'circular',
  'admonition',
  'organisational-adjustment-or-handling',
  'disciplinary-action',
] as const;

export type OrganisationForm = (typeof organisationForms)[number];
export type CadreForm = (typeof cadreForms)[number];

export type AccountabilityForm =
  { of: 'organisation'; form: OrganisationForm } | { of: 'cadre'; form: CadreForm };
