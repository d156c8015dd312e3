import { createContext } from 'react';

/** The duty whose dates are on the page: the small 'why' then asks the engine to derive them. Null: a round's or a plan's. */
export const WhyOfDuty = createContext<string | null>(null);
