const patchAttributes = (from: Element, to: Element): void => {
  for (const name of from.getAttributeNames()) {
    if (!to.hasAttribute(name)) {
      from.removeAttribute(name);
    }
  }
  for (const name of to.getAttributeNames()) {
    const value = to.getAttribute(name) as string;
    if (from.getAttribute(name) !== value) {
      from.setAttribute(name, value);
    }
  }
};

const patchNode = (from: ChildNode, to: ChildNode): void => {
  if (from.nodeName !== to.nodeName) {
    from.replaceWith(to);
    return;
  }
  if (from.nodeValue !== to.nodeValue) {
    from.nodeValue = to.nodeValue;
  }
  if (from.nodeType === Node.ELEMENT_NODE) {
    patchAttributes(from as Element, to as Element);
    patchChildren(from as Element, to as Element);
    if (from instanceof HTMLInputElement) {
      // Once a reader has touched a radio, its attribute alone no longer moves it.
      from.checked = (to as HTMLInputElement).checked;
    }
  }
};

const patchChildren = (from: ParentNode & Node, to: ParentNode & Node): void => {
  const now = [...from.childNodes];
  const wanted = [...to.childNodes];
  wanted.forEach((node, index) => {
    const old = now[index];
    if (old) {
      patchNode(old, node);
    } else {
      from.appendChild(node);
    }
  });
  now.slice(wanted.length).forEach((node) => node.remove());
};

/** Makes the root's content that of the HTML, touching only what differs: focus, caret and scroll stay where they are. */
export const patch = (root: ShadowRoot, html: string): void => {
  const template = document.createElement('template');
  template.innerHTML = html;
  patchChildren(root, template.content);
};
