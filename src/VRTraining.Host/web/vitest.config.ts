// Unit tests of the browser's side; those that touch a page say so themselves.
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/**/*.test.ts"], reporters: ["default"] } });
