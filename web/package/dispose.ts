// The symbol of `using`. Safari does not have it yet; what compilers make of `using` there looks for
// this one.

export const dispose: typeof Symbol.dispose =
  Symbol.dispose ?? (Symbol.for('Symbol.dispose') as typeof Symbol.dispose);
