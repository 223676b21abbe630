# Finds Emscripten's own CMake toolchain, wherever the compiler was installed (apt, emsdk, brew), so that
# `cmake --preset wasm` needs no environment.
find_program(EMXX em++ REQUIRED)
file(REAL_PATH "${EMXX}" EMXX_REAL)
get_filename_component(EMSCRIPTEN_ROOT "${EMXX_REAL}" DIRECTORY)
foreach(root "${EMSCRIPTEN_ROOT}" "${EMSCRIPTEN_ROOT}/libexec" /usr/share/emscripten)
  if(EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
    include("${root}/cmake/Modules/Platform/Emscripten.cmake")
    break()
  endif()
endforeach()
# Debian's toolchain file asks Node for a flag that Node no longer has.
find_program(NODE node REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR "${NODE}")
