import { defineConfig } from 'prisma/config';

// Only `prisma generate` reads this file; migrations go through prisma/migrate/ (see docs/adr).
export default defineConfig({ schema: 'prisma/schema.prisma' });
