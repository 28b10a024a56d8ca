/** The parts of the settings, in their order. */
export const SECTIONS = ['academy', 'workers', 'organisations', 'signatories', 'programmes', 'lists', 'own', 'backups', 'password', 'appearance', 'history', 'disclosures', 'support'] as const;
