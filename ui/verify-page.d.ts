/** Where the page lies. */
export const PLACE: string;
/** The page as its sources make it. */
export function page(): Promise<string>;
