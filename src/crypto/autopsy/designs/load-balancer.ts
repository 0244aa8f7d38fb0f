import { stringOf } from '../../../core/text/json-node.ts';
import type { Design } from '../design.ts';
import { headerOf } from '../read-parts.ts';

/** x-amzn-oidc-data of an AWS load balancer has a key of its own, not that of Cognito or another provider. */
export const loadBalancer: Design = {
  id: 'load-balancer',
  text({ signed }) {
    const header = headerOf(signed);
    const region = /^arn:aws[\w-]*:elasticloadbalancing:([\w-]{1,30}):/.exec(stringOf(header, 'signer') ?? '')?.[1];
    if (region === undefined) return undefined;
    const kid = (stringOf(header, 'kid') ?? 'KID').slice(0, 80);
    return `An AWS load balancer signed this token, not the identity provider in iss. Its public key is at https://public-keys.auth.elb.${region}.amazonaws.com/${kid}`;
  },
};
