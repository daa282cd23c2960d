// Runs before every pane test: jest-dom's matchers, and what Fluent asks of a browser that jsdom lacks.
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import * as React from "react";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

// A slow machine takes its time, and nothing here measures it. What was not found is not told with the whole page.
jest.setTimeout(240_000);
configure({ asyncUtilTimeout: 60_000, getElementError: (message) => new Error(message ?? "not found") });

class ResizeObserverStub implements ResizeObserver {
  observe(): void {
    // jsdom lays nothing out, so nothing is ever resized
  }
  unobserve(): void {
    // as above
  }
  disconnect(): void {
    // as above
  }
}

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
Object.assign(globalThis, { ResizeObserver: ResizeObserverStub, TextDecoder, TextEncoder, structuredClone });
afterEach(() => sessionStorage.clear());
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

// At each look for a role jsdom matches every rule with every element: of Fluent's thousands only those that hide are worth that.
const sheets = CSSStyleSheet.prototype;
const { insertRule } = Object.getOwnPropertyDescriptors(sheets);
sheets.insertRule = function (this: CSSStyleSheet, rule, index) {
  return /display:\s*none|visibility:\s*hidden/.test(rule) ? insertRule.value!.call(this, rule, index) : 0;
};

// React's stack of who made each element is for its own warnings, and costs a tenth of a test's time: it is taken for the first 10,000 of a moment only.
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = React as unknown as Record<string, object>;
Object.defineProperty(internals, "recentlyCreatedOwnerStacks", { get: () => 10_000, set: () => undefined });

beforeAll(async () => (await import("./taskpane/platform")).takeFilePlatform());
