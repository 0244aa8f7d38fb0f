/** Claims of IANA's "JSON Web Token Claims" (2026-07-20) that others than RFCs define; the form is that of claim-rows.ts. */
export const openidClaimRows = `#OpenID Connect Core 1.0
name 5.1 s Full name
given_name 5.1 s First name or names
family_name 5.1 s Last name or names
middle_name 5.1 s Middle name or names
nickname 5.1 s Casual name
preferred_username 5.1 s Name that the user wants to be called; not unique
profile 5.1 s Address of the profile page
picture 5.1 s Address of a picture
website 5.1 s Address of the web page or blog
email 5.1 s E-mail address
email_verified 5.1 b Whether the e-mail address was verified
gender 5.1 s Gender
birthdate 5.1 s Birthday, as YYYY-MM-DD
zoneinfo 5.1 s Time zone, such as Europe/Paris
locale 5.1 s Language and region, such as en-US
phone_number 5.1 s Telephone number
phone_number_verified 5.1 b Whether the telephone number was verified
address 5.1 o Postal address
updated_at 5.1 n When this information was last changed
azp 2 u The client that the token was issued to
nonce 2 s Ties the token to the request that asked for it
auth_time 2 n When the user signed in
at_hash 2 s Hash of the access token that came with it
c_hash 3.3.2.11 s Hash of the code that came with it
acr 2 s How strongly the user was authenticated
amr 2 t How the user was authenticated, such as pwd or otp
sub_jwk 7.4 o Key of a self-issued token
_claim_names 5.6.2 o Claims to be had from elsewhere
_claim_sources 5.6.2 o Where those claims are to be had
#OpenID Connect Front-Channel Logout 1.0
sid 3 s Id of the session
#OpenID Identity Assurance Schema Definition 1.0
verified_claims 5 - Claims, and how they were verified
#OpenID Connect for Identity Assurance Claims Registration 1.0
place_of_birth 4 o Where the user was born
nationalities 4 t Nationalities, as country codes
birth_family_name 4 s Last name at birth
birth_given_name 4 s First name at birth
birth_middle_name 4 s Middle name at birth
salutation 4 s Form of address, such as Mr
title 4 s Title, such as Dr
msisdn 4 s Mobile number, as E.164 writes it
also_known_as 4 s Stage name, alias or pseudonym
#OpenID Federation 1.0
jwks 13.1 o Public keys of the entity
metadata 13.2 o What the entity says of itself
constraints 13.3 o Limits on the chain of trust
crit 13.4 t Claims that must be understood
ref 13.5 s Where a trust mark is explained
delegation 13.6 s Right to issue a trust mark, as a token
logo_uri 13.7 s Address of a logo
authority_hints 3.2 t Who is next above in the federation
trust_anchor_hints 3.2 t At which anchors the trust may end
trust_marks 3.2 a Marks that others have given the entity
trust_mark_issuers 3.2 o Who may give which mark
trust_mark_owners 3.2 o Who owns which mark
metadata_policy 3.3 o Rules for the metadata of those below
metadata_policy_crit 3.3 t Rules that must be understood
source_endpoint 3.3 s Where this statement was fetched
keys 5.2.1 a Keys of a signed key set
trust_mark_type 7.1 s Which mark this is
trust_chain 8.3.2 t Statements from the entity up to the anchor
trust_anchor 12.2.3 s Anchor at which the trust ends
#W3C Verifiable Credentials Data Model 1.0
vc 6.3.1 o A verifiable credential
vp 6.3.1 o A verifiable presentation
#CTA-5009, geohash
geohash - x Place, as geohash
#ETSI GS NFV-SEC 022
at_use_nbr - d How many requests the token is good for
#3GPP TS 29.510
consumerPlmnId 6.3.5.2.4 - Mobile network of the consumer
consumerSnpnId 6.3.5.2.4 - Private network of the consumer
producerPlmnId 6.3.5.2.4 - Mobile network of the producer
producerSnpnId 6.3.5.2.4 - Private network of the producer
producerSnssaiList 6.3.5.2.4 a Network slices of the producer
producerNsiList 6.3.5.2.4 a Slice instances of the producer
producerNfSetId 6.3.5.2.4 s Set of functions of the producer
producerNfServiceSetId 6.3.5.2.4 s Set of services of the producer
sourceNfInstanceId 6.3.5.2.4 s Function that the data come from
analyticsIdList 6.3.5.2.4 a Analytics that may be asked for
#3GPP TS 29.222
resOwnerId 8.5.4.2.8 - Owner of the resource
#OCSP for STIR certificates
stpl - s Stapled state of the certificate`;
