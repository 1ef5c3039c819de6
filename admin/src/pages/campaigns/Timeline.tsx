import { memo, useId } from 'react';
import { Link } from 'react-router-dom';
import { PLACEMENTS } from '../../../../domain/src/banner';
import { useSpan } from '../../components/useSpan';
import { campaignPath } from '../../plugin-id';
import type { ListedCampaign, Times } from '../../services/campaigns';
import { useTranslate } from '../../translate';
import { CampaignBar } from './CampaignBar';
import { Axis } from './Axis';
import { drawnTime } from './drawn-time';
import { shownPhase } from './phase';
import type { Scale } from './time-scale';
import { Today } from './Today';
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

/** Campaigns by placement, each with its time along the same scale; the highest priority first. */
export const Timeline = ({ campaigns, scale, now, onMoved, onPressed }: Props) => {
  const translate = useTranslate();
  const hintId = useId();
  const shown = campaigns
    .map((campaign) => ({ campaign, drawn: drawnTime(campaign, now) }))
    .filter(({ drawn }) => drawn.from < scale.to && drawn.to > scale.from)
    .sort((a, b) => b.campaign.priority - a.campaign.priority || a.drawn.from - b.drawn.from)
    .map(({ campaign }) => campaign);
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
