// C++ objects as they are used here: with methods. No other file knows that there are none in the
// compiled modules, whose functions take an object's address instead (wasm/bindings.hpp says why).

/** `Methods`, each with the address of its object before its own arguments. */
export type Functions<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (address: number, ...args: Args) => Result
    : never;
};

/** The module's functions as methods of the object at `address`. */
export function bound<Methods>(module: Functions<Methods>, address: number): Methods {
  const functions = Object.entries(module).filter(([, member]) => typeof member === 'function');
  const methods = functions.map(([name, member]) => [
    name,
    (member as (address: number) => unknown).bind(null, address),
  ]);
  return Object.fromEntries(methods) as Methods;
}
