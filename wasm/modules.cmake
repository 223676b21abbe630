# The WebAssembly modules that the package ships: digitpad-simd, and digitpad for browsers without SIMD.
set(GENERATED "${CMAKE_SOURCE_DIR}/web/package/generated")

set(CORE_FLAGS -fno-exceptions -fno-rtti)

# Small is what arrives first: only what predicts and learns is compiled for speed. Before 3.1.22
# Emscripten takes -Os for a wish that nothing be inlined, which makes Eigen's code slower and larger.
set(FOR_SIZE -Os -finline-functions)
set_source_files_properties(wasm/digits/make_layer.cpp PROPERTIES COMPILE_OPTIONS -O3)
# Without type information embind makes up names with printf.
set_source_files_properties(wasm/bindings.cpp PROPERTIES COMPILE_OPTIONS -frtti)

function(add_module name)
  add_executable(${name} ${CORE_SOURCES} wasm/bindings.cpp)
  target_link_libraries(${name} PRIVATE digitpad_options)
  target_compile_options(${name} PRIVATE ${FOR_SIZE} ${CORE_FLAGS} ${ARGN})
  target_link_options(${name} PRIVATE
    -O3 -fno-exceptions --bind  # -Oz is 5 kB smaller, and predicts 6 % more slowly
    -sMODULARIZE=1 -sEXPORT_ES6=1
    -sENVIRONMENT=web,worker    # with node the oldest supported Emscripten writes __dirname; Node gets wasmBinary
    -sDYNAMIC_EXECUTION=0       # no eval: a strict Content-Security-Policy
    -sALLOW_MEMORY_GROWTH=1
    -sTOTAL_STACK=1048576       # newer Emscriptens give 64 kB, less than Eigen's work space
    -sFILESYSTEM=0 -sMALLOC=emmalloc
    -sTEXTDECODER=2             # every browser with WebAssembly has one
    -sINCOMING_MODULE_JS_API=wasmBinary)
  set_target_properties(${name} PROPERTIES SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY "${GENERATED}")
endfunction()

add_module(digitpad)
add_module(digitpad-simd -msimd128)

# The same code for the tests under Node, where GoogleTest wants exceptions and type information.
add_library(digitpad_core STATIC ${CORE_SOURCES})
target_compile_options(digitpad_core PUBLIC -fexceptions -msimd128)
target_link_libraries(digitpad_core PUBLIC digitpad_options)
