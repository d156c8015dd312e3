/** What a person is to an office. One person may be several, each by an appointment of its own. */
export const roles = ['office', 'decider', 'secretary', 'inspector', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];
