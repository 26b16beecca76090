// @vitest-environment happy-dom
// A big screen asks again while the host cannot answer, and goes where the host sends it once the doors are shut.
import { afterEach, expect, it, vi } from "vitest";
import { freshWall } from "../src/page/freshWall.js";

const answer = (body: string, status: number) => vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));

afterEach(() => vi.unstubAllGlobals());

it("is what the host has now", async () => {
  answer(`<main><div id="mirrors" data-count="2"></div></main>`, 200);

  expect(await freshWall()).toHaveProperty("dataset.count", "2");
});

it.each([
  ["the goodbye of a session that is over", 403],
  ["the page to join at", 200],
])("is closed where the host answers with %s", async (body, status) => {
  answer(`<h1>${body}</h1>`, status);

  expect(await freshWall()).toBe("closed");
});

it.each([429, 500, 503])("comes later where the host answers %s", async (status) => {
  answer("<h1>Not now</h1>", status);

  expect(await freshWall()).toBe("later");
});

it("comes later where the host cannot be reached", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));

  expect(await freshWall()).toBe("later");
});
