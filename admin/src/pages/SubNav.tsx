import { Flex } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { pagePath } from '../plugin-id';
import { useTranslate } from '../translate';
import type { PageEntry } from './pages';

const PageLink = styled(NavLink)`
  display: block;
  padding-block: ${({ theme }) => theme.spaces[3]};
  border-block-end: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.neutral900};
  }

  &.active {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

/** Leads from one of the plugin's pages to the others. */
export const SubNav = ({ pages }: { pages: readonly PageEntry[] }) => {
  const translate = useTranslate();
  return (
    pages.length > 1 && (
      <Flex
        tag="nav"
        aria-label={translate('plugin.name')}
        background="neutral0"
        borderStyle="solid"
        borderWidth="0 0 1px"
        borderColor="neutral150"
        paddingLeft={{ initial: 4, large: 10 }}
        paddingRight={{ initial: 4, large: 10 }}
      >
        <Flex tag="ul" gap={6} wrap="wrap">
          {pages.map(({ path, title }) => (
            <li key={path}>
              <PageLink to={pagePath(path)}>{translate(title)}</PageLink>
            </li>
          ))}
        </Flex>
      </Flex>
    )
  );
};
