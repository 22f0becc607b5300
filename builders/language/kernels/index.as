// AssemblyScript SIMD kernels of the net; pack.ts compiles them into the model file.
export { product16, product32 } from './products'
export { add, argmax, depthwise, enter, gate, norm, pair, quantise, relu } from './rows'
export { arcs, mix } from './syntax'
