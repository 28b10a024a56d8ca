/** The whole vocabulary between the window and the core. */
export type * from './academy';
export type * from './certificate';
export type * from './club';
export type * from './common';
export type * from './door';
export type * from './event';
export type * from './exchange';
export type * from './history';
export type * from './home';
export type * from './intake';
export type * from './person';
export type * from './law';
export type * from './register';
export type * from './trainee';
export type * from './twice';
