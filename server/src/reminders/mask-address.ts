/** An e-mail address with most of it hidden, recognisable to its owner alone: `r•••@e•••.org`. */
export const maskAddress = (address: string): string => {
  const [local = '', host = ''] = address.split('@');
  const ending = host.slice(host.lastIndexOf('.'));
  return `${local.slice(0, 1)}•••@${host.slice(0, 1)}•••${ending}`;
};
