/** The places of the welcome page: what stands after `#` in its address. */
export const WELCOME_PLACES = ['start', 'policy', 'training', 'practice'] as const;
export type WelcomePlace = (typeof WELCOME_PLACES)[number];
