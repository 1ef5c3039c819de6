import { memo, useId } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { PLACEMENTS } from '../../../../domain/src/banner';
import { endOf, startOf } from '../../../../domain/src/planned-campaign';
import { useSpan } from '../../components/useSpan';
import { campaignPath } from '../../plugin-id';
import type { ListedCampaign, Times } from '../../services/campaigns';
import { useTranslate } from '../../translate';
import { CampaignBar } from './CampaignBar';
import { shownPhase } from './phase';
import { placeOn, type Scale } from './time-scale';
import { TimelineFrame } from './timeline-styles';

interface Props {
  campaigns: ListedCampaign[];
  scale: Scale;
  /** Epoch milliseconds. */
  now: number;
  onMoved: (campaign: ListedCampaign, times: Times) => void;
  onPressed: (campaign: ListedCampaign) => void;
}

type RowProps = Omit<Props, 'campaigns'> & { campaign: ListedCampaign; hintId: string };

const at = (scale: Scale, moment: number) => ({
  insetInlineStart: `${placeOn(scale, moment) * 100}%`,
});

const Today = ({ scale, now }: Pick<Props, 'scale' | 'now'>) =>
  now >= scale.from && now < scale.to ? <span className="today" style={at(scale, now)} /> : null;

const Row = memo(function Row({ campaign, ...bar }: RowProps) {
  const translate = useTranslate();
  const span = useSpan();
  const { id, name, startsAt, endsAt, priority, traffic } = campaign;
  return (
    <li className="row">
      <div className="about">
        <Link to={campaignPath(id)}>{name}</Link>
        <small>
          {translate(`phase.${shownPhase(campaign, bar.now)}`)} · {span(startsAt, endsAt)}
        </small>
        <small>{translate('bar.weight', { priority, traffic })}</small>
      </div>
      <div className="track">
        <Today scale={bar.scale} now={bar.now} />
        <CampaignBar campaign={campaign} {...bar} />
      </div>
    </li>
  );
});

const Axis = ({ scale, now }: Pick<Props, 'scale' | 'now'>) => {
  const { formatDate } = useIntl();
  return (
    <div className="axis" aria-hidden>
      <span />
      <div className="track">
        {scale.ticks.map((tick) => (
          <span key={tick.at} className="tick" style={at(scale, tick.at)}>
            {formatDate(
              tick.at,
              tick.kind === 'day'
                ? { day: 'numeric', month: 'short' }
                : { month: 'short', year: '2-digit' },
            )}
          </span>
        ))}
        <Today scale={scale} now={now} />
      </div>
    </div>
  );
};

/** Campaigns by placement, each with its time along the same scale; the highest priority first. */
export const Timeline = ({ campaigns, scale, now, onMoved, onPressed }: Props) => {
  const translate = useTranslate();
  const hintId = useId();
  const shown = campaigns
    .filter((campaign) => startOf(campaign) < scale.to && endOf(campaign) > scale.from)
    .sort((a, b) => b.priority - a.priority || startOf(a) - startOf(b));
  const outside = campaigns.length - shown.length;

  return (
    <TimelineFrame>
      <p id={hintId} hidden>
        {translate('move.keys')}
      </p>
      <Axis scale={scale} now={now} />
      {PLACEMENTS.filter((placement) => shown.some((each) => each.placement === placement)).map(
        (placement) => (
          <section key={placement} aria-label={translate(`place.${placement}`)}>
            <h2>{translate(`place.${placement}`)}</h2>
            <ul>
              {shown
                .filter((each) => each.placement === placement)
                .map((campaign) => (
                  <Row
                    key={campaign.id}
                    campaign={campaign}
                    {...{ scale, now, hintId, onMoved, onPressed }}
                  />
                ))}
            </ul>
          </section>
        ),
      )}
      <p role="status">{outside > 0 && translate('campaigns.outside', { count: outside })}</p>
    </TimelineFrame>
  );
};
