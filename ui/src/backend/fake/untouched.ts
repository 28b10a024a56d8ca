/** What nobody has done with a paper yet. */
export const UNTOUCHED = { replaced_by: '', replaced_by_id: '', in_place_of: '', in_place_of_id: '', handed_on: '', handed_to: '', copies: 0, origin: '' };
