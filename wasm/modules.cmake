# The WebAssembly modules that the package ships: digitpad-simd, and digitpad for browsers without SIMD;
# and digitpad-tools, which a page fetches when it is first asked for a file or a gradient check.
set(GENERATED "${CMAKE_SOURCE_DIR}/web/package/generated")

# Small is what arrives first: only what predicts and learns, and what runs for each point of a drawing,
# is compiled for speed. Before 3.1.22 Emscripten takes -Os and -Oz for a wish that nothing be inlined,
# which makes the C++ library's code larger, and Eigen's slower.
set(FOR_SIZE -Oz -finline-functions)
set_source_files_properties(wasm/session.cpp wasm/digits/strokes.cpp wasm/digits/make_layer_double.cpp
  PROPERTIES COMPILE_OPTIONS -Os SKIP_PRECOMPILE_HEADERS ON)
# Its loops are in vectors already: what a compiler makes of them beyond that is larger, not faster.
set(FOR_SPEED -O2 -fno-vectorize -fno-slp-vectorize -fno-unroll-loops)
set_source_files_properties(wasm/digits/make_layer.cpp
  PROPERTIES COMPILE_OPTIONS "${FOR_SPEED}" SKIP_PRECOMPILE_HEADERS ON)
# Without type information embind makes up names with printf.
set_source_files_properties(wasm/bindings.cpp wasm/tools_bindings.cpp PROPERTIES COMPILE_OPTIONS -frtti)

# What a module does not use the linker leaves out, so both are made of the same objects.
set(AS_MODULES_ARE ${FOR_SIZE} -fno-exceptions -fno-rtti)
function(add_objects name)
  add_library(${name} OBJECT ${CORE_SOURCES})
  target_link_libraries(${name} PUBLIC digitpad_options)
  target_compile_options(${name} PRIVATE ${AS_MODULES_ARE} PUBLIC ${ARGN})
  target_precompile_headers(${name} PRIVATE <Eigen/Core>)
endfunction()

function(add_module_options name)
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
  set_target_properties(${name} PROPERTIES SUFFIX .mjs)
endfunction()

function(add_module name objects bindings)
  add_executable(${name} ${bindings})
  target_link_libraries(${name} PRIVATE ${objects})
  target_compile_options(${name} PRIVATE ${AS_MODULES_ARE})
  add_module_options(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${GENERATED}")
  add_custom_command(TARGET ${name} POST_BUILD COMMAND "${NODE}"
    "${CMAKE_SOURCE_DIR}/web/package/fingerprint.mjs" "${GENERATED}/${name}.wasm")
endfunction()

add_objects(scalar_objects)
add_objects(simd_objects -msimd128)
add_module(digitpad scalar_objects wasm/bindings.cpp)
add_module(digitpad-simd simd_objects wasm/bindings.cpp)
add_module(digitpad-tools scalar_objects wasm/tools_bindings.cpp)
