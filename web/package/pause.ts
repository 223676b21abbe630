// A pause in long work, for whatever else waits for the same thread: a click, a message, a frame.

/** Gives way. Not a timer: browsers make those wait longer and longer. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
