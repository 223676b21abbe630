// The one list of what digitpad needs from the system, with the reason for each entry and the names
// other systems give it. It says nothing of npm's packages: those are package.json's.

/**
 * @typedef {object} SystemPackage
 * @property {string} name Debian's and Ubuntu's package.
 * @property {string} why What it is needed for, as people read it when it is missing.
 * @property {'build' | 'test'} use Whether `npm start` needs it, or only `npm test`.
 * @property {string} [command] It is there if this is on the PATH ...
 * @property {string[]} [files] ... or, without a command, if one of these exists.
 * @property {string} [python] ... or, without either, if the system's Python can import this.
 * @property {'debian'} [only] The one family of systems where it is asked for.
 * @property {{ brew?: string, dnf?: string, pacman?: string, other: string }} elsewhere The package's
 *   names in Homebrew, Fedora and Arch, and the way that works on every system.
 */

const headers = (path) =>
  ['/usr/include', '/usr/local/include', '/opt/homebrew/include'].map((root) => `${root}/${path}`);

/** @type {SystemPackage[]} */
export const systemPackages = [
  {
    name: 'emscripten',
    why: 'compiles the network to WebAssembly',
    use: 'build',
    command: 'em++',
    elsewhere: {
      brew: 'emscripten',
      dnf: 'emscripten',
      pacman: 'emscripten',
      other:
        'git clone https://github.com/emscripten-core/emsdk && cd emsdk && ./emsdk install latest && ./emsdk activate latest && . ./emsdk_env.sh',
    },
  },
  {
    name: 'cmake',
    why: 'describes the build, native and WebAssembly',
    use: 'build',
    command: 'cmake',
    elsewhere: {
      brew: 'cmake',
      dnf: 'cmake',
      pacman: 'cmake',
      other: 'https://cmake.org/download/',
    },
  },
  {
    name: 'ninja-build',
    why: 'runs the build, and only what has changed',
    use: 'build',
    command: 'ninja',
    elsewhere: {
      brew: 'ninja',
      dnf: 'ninja-build',
      pacman: 'ninja',
      other: 'https://ninja-build.org/',
    },
  },
  {
    name: 'g++',
    why: 'compiles the native program and its tests',
    use: 'build',
    command: 'c++',
    elsewhere: {
      brew: 'gcc',
      dnf: 'gcc-c++',
      pacman: 'gcc',
      other: 'any C++20 compiler (GCC 11, Clang 14 or newer)',
    },
  },
  {
    name: 'libeigen3-dev',
    why: 'matrices (headers)',
    use: 'build',
    files: headers('eigen3/Eigen/Core'),
    elsewhere: {
      brew: 'eigen',
      dnf: 'eigen3-devel',
      pacman: 'eigen',
      other: 'https://eigen.tuxfamily.org/ (3.4)',
    },
  },
  {
    name: 'libcli11-dev',
    why: 'the command line of the native program (headers)',
    use: 'build',
    files: headers('CLI/CLI.hpp'),
    elsewhere: {
      brew: 'cli11',
      dnf: 'cli11-devel',
      pacman: 'cli11',
      other: 'https://github.com/CLIUtils/CLI11',
    },
  },
  {
    name: 'libzip-dev',
    why: 'reads and writes .npz in the native program',
    use: 'build',
    files: headers('zip.h'),
    elsewhere: {
      brew: 'libzip',
      dnf: 'libzip-devel',
      pacman: 'libzip',
      other: 'https://libzip.org/',
    },
  },
  {
    name: 'libpng-dev',
    why: "writes the native program's pictures",
    use: 'build',
    files: headers('png.h'),
    elsewhere: {
      brew: 'libpng',
      dnf: 'libpng-devel',
      pacman: 'libpng',
      other: 'http://www.libpng.org/pub/png/libpng.html',
    },
  },
  {
    name: 'zlib1g-dev',
    why: 'unpacks .gz data sets in the native program',
    use: 'build',
    files: headers('zlib.h'),
    elsewhere: {
      brew: 'zlib',
      dnf: 'zlib-devel',
      pacman: 'zlib',
      other: 'https://zlib.net/',
    },
  },
  {
    name: 'pkg-config',
    why: 'tells the build where libzip is',
    use: 'build',
    command: 'pkg-config',
    elsewhere: {
      brew: 'pkgconf',
      dnf: 'pkgconf-pkg-config',
      pacman: 'pkgconf',
      other: 'https://www.freedesktop.org/wiki/Software/pkg-config/',
    },
  },
  {
    name: 'googletest',
    why: 'the C++ tests (as source, compiled natively and to WebAssembly)',
    use: 'test',
    files: ['/usr/src/googletest/CMakeLists.txt'],
    elsewhere: {
      other:
        'sudo git clone --branch v1.14.0 https://github.com/google/googletest /usr/src/googletest',
    },
  },
  {
    name: 'python3-numpy',
    why: 'checks that numpy reads what digitpad writes, and the other way round',
    use: 'test',
    python: 'numpy',
    elsewhere: {
      brew: 'numpy',
      dnf: 'python3-numpy',
      pacman: 'python-numpy',
      other: 'python3 -m pip install numpy',
    },
  },
  {
    name: 'python3-torch',
    why: 'checks that PyTorch trains what digitpad reads, and the other way round',
    use: 'test',
    python: 'torch',
    elsewhere: {
      brew: 'pytorch',
      dnf: 'python3-torch',
      pacman: 'python-pytorch',
      other: 'python3 -m pip install torch numpy',
    },
  },
  {
    name: 'chromium-headless-shell',
    why: 'the browser in which the page is tested, without its windows',
    use: 'test',
    files: ['/usr/bin/chromium-headless-shell'],
    // Ubuntu's is a snap, which many machines cannot run; there and elsewhere Playwright has its own.
    only: 'debian',
    elsewhere: { other: 'npx playwright install chromium' },
  },
  {
    name: 'clang',
    why: 'builds what the sanitizers watch: the fuzzers',
    use: 'test',
    command: 'clang++',
    elsewhere: {
      brew: 'llvm',
      dnf: 'clang',
      pacman: 'clang',
      other: 'https://releases.llvm.org/',
    },
  },
  {
    name: 'libclang-rt-dev',
    why: "clang's sanitizers and libFuzzer",
    use: 'test',
    // Where they are depends on clang's version. Other systems have them in the package clang itself.
    files: ['/var/lib/dpkg/info/libclang-rt-dev.list'],
    only: 'debian',
    elsewhere: { dnf: 'compiler-rt', pacman: 'compiler-rt', other: 'https://releases.llvm.org/' },
  },
  {
    name: 'firefox-esr',
    why: 'the second engine in which the page is tried',
    use: 'test',
    files: ['/usr/bin/firefox-esr'],
    // Ubuntu's is a snap, as its Chromium is.
    only: 'debian',
    elsewhere: { other: 'https://www.mozilla.org/firefox/' },
  },
  {
    name: 'webkit2gtk-driver',
    why: 'the third engine in which the page is tried, with what drives it',
    use: 'test',
    files: ['/usr/bin/WebKitWebDriver'],
    only: 'debian',
    elsewhere: { other: 'https://webkitgtk.org/' },
  },
  {
    name: 'xvfb',
    why: 'a screen that nobody sees, without which WebKit does not start',
    use: 'test',
    files: ['/usr/bin/xvfb-run'],
    only: 'debian',
    elsewhere: { other: 'https://www.x.org/' },
  },
  {
    name: 'xauth',
    why: 'lets WebKit use that screen',
    use: 'test',
    files: ['/usr/bin/xauth'],
    only: 'debian',
    elsewhere: { other: 'https://www.x.org/' },
  },
  {
    name: 'dbus-daemon',
    why: 'the message bus, without which WebKit does not start',
    use: 'test',
    files: ['/usr/bin/dbus-run-session'],
    only: 'debian',
    elsewhere: { other: 'https://www.freedesktop.org/wiki/Software/dbus/' },
  },
  {
    name: 'clang-format',
    why: 'checks the layout of the C++ sources',
    use: 'test',
    command: 'clang-format',
    elsewhere: {
      brew: 'clang-format',
      dnf: 'clang-tools-extra',
      pacman: 'clang',
      other: 'https://releases.llvm.org/',
    },
  },
  {
    name: 'clang-tidy',
    why: 'looks for mistakes in the C++ sources',
    use: 'test',
    command: 'clang-tidy',
    elsewhere: {
      brew: 'llvm',
      dnf: 'clang-tools-extra',
      pacman: 'clang',
      other: 'https://releases.llvm.org/',
    },
  },
];
