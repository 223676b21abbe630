// The program `digitpad`: trains, measures, shows and converts the networks that the page runs.
#include <iostream>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
  using namespace digitpad::cli;
  CLI::App app("digitpad: a neural network that reads digits");
  app.require_subcommand(1);
  app.get_formatter()->column_width(32);
  add_train(app);
  add_evaluate(app);
  add_predict(app);
  add_gradcheck(app);
  add_convert(app);
  add_sheet(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const Failure& failure) {
    std::cerr << "digitpad: " << failure.what() << '\n';
    return 1;
  }
  return 0;
}
