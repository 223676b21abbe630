// Softmax and the loss in double precision, for what the course computes beside the network.

/**
 * Scores as probabilities, which sum to 1. The largest score is taken off all of them first: only
 * differences matter, and e to the power of a large number would be infinite.
 */
export function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Minus the logarithm of the right digit's probability, in nats. */
export function crossEntropy(scores: readonly number[], target: number): number {
  return -Math.log(softmax(scores)[target] ?? 1);
}
