import styles from './documents.module.css';
import { useObjectUrl } from './use-object-url';
import { type Sight } from './use-sight';

const HALF_TURN = 180;

interface PictureProps {
  readonly file: Blob;
  readonly title: string;
  readonly sight: Sight;
}

/** The whole picture fits at scale 1, however it is turned. */
export function Picture({ file, title, sight: { scale, turned } }: PictureProps) {
  const address = useObjectUrl(file);
  const lies = turned % HALF_TURN !== 0;
  const [width, height] = [`${String(scale * 100)}cqw`, `${String(scale * 100)}cqh`];
  return (
    <div className={styles['seen']} tabIndex={0} role="group" aria-label={title}>
      <div className={styles['picture']} style={{ width, height }}>
        <img
          src={address}
          alt={title}
          style={{
            width: lies ? height : width,
            height: lies ? width : height,
            transform: `translate(-50%, -50%) rotate(${String(turned)}deg)`,
          }}
        />
      </div>
    </div>
  );
}
