// In place of the package that keeps the engine's habits in the browser: they last as long as the page, so nothing of the engine's is left behind.
const kept = new Map();

export default {
  getItem: async (key) => kept.get(key) ?? null,
  setItem: async (key, value) => (kept.set(key, value), value),
  removeItem: async (key) => void kept.delete(key),
  clear: async () => kept.clear(),
  key: async (at) => [...kept.keys()][at] ?? null,
  keys: async () => [...kept.keys()],
};
