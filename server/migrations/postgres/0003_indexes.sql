-- A finished reset ends what was sent for a person; whoever has a plan opens the service to their organization; groups are asked for by
-- member.
CREATE INDEX challenges_by_user ON challenges (user_id, ended_at);
CREATE INDEX users_by_plan ON users (tenant_id, plan);
DROP INDEX group_members_by_member;
CREATE INDEX group_members_by_member ON group_members (tenant_id, kind, member, group_name);
