/**
 * Required by a command before all else: says at its end how much memory it has had, in kB. Strapi takes away all
 * listeners of the process when it ends.
 */
const end = process.reallyExit;
process.reallyExit = (status) => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
  end.call(process, status);
};
