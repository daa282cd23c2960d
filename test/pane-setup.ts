// Runs before every pane test: jest-dom's matchers, and what Fluent asks of a browser that jsdom lacks.
import "@testing-library/jest-dom";

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

globalThis.ResizeObserver = ResizeObserverStub;
