import { mailWave } from './mail-wave/mail-wave';
import type { Bench } from './report';

export const benches: Record<string, Bench> = { 'mail-wave': mailWave };
