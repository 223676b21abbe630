// The browser's Cache that keeps MNIST's files once somebody has asked for them.

export const MNIST_CACHE = 'digitpad-mnist';
